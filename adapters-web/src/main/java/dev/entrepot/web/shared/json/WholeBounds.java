package dev.entrepot.web.shared.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Between what a whole number has to be, as the constraints on its member say. */
record WholeBounds(@Nullable Min least, @Nullable Max most) {

    /** What is expected, as in "This should be a whole number from 1 to 100." */
    String expected() {
        if (least != null && most != null) {
            return "a whole number from " + least.value() + " to " + most.value();
        }
        if (least != null) {
            return "a whole number of " + least.value() + " or more";
        }
        return most == null ? "a whole number" : "a whole number of " + most.value() + " or less";
    }
}
