/**
 * How controllers answer: {@link dev.entrepot.web.shared.reply.Reply} says what, and one writer turns it into bytes with ETag,
 * conditional answers, links and compression. It knows no feature.
 */
@NullMarked
package dev.entrepot.web.shared.reply;

import org.jspecify.annotations.NullMarked;
