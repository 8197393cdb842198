package dev.entrepot.web.shared.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an argument that is a record: its components are the query parameters that the endpoint knows. Others are refused, and everything
 * that is wrong with them is told at once. An endpoint without such an argument knows no query parameters.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Query {}
