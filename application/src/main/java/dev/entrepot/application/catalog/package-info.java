/**
 * Keeping categories and brands. One class for each thing that staff can do, and query ports for what they see. Products are written in
 * {@code merchandising}, because price and stock belong to them.
 */
@NullMarked
package dev.entrepot.application.catalog;

import org.jspecify.annotations.NullMarked;
