/** Tests of the description of the API and of the pages around it. */
@NullMarked
package dev.entrepot.web.shared.docs;

import org.jspecify.annotations.NullMarked;
