package dev.entrepot.web.shared.reply;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where in a list one is. */
@Schema(name = "ListPosition", description = "Where in a list one is: by pages, or by a cursor if one was asked for.")
public sealed interface ListPosition permits Pagination, CursorPagination {}
