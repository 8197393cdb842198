/**
 * Files of values separated by commas (RFC 4180). {@link dev.entrepot.web.shared.csv.CsvFile} reads them row by row in constant memory. What
 * the columns mean is not known here.
 */
@NullMarked
package dev.entrepot.web.shared.csv;

import org.jspecify.annotations.NullMarked;
