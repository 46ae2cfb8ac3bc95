/// What lint finds now: documents, pages that were sent and couriers come in, the report goes out,
/// to pages and to the API. It must never decide what a fault is.
@NullMarked
package tocsin.server.lint;

import org.jspecify.annotations.NullMarked;
