/// What lint finds now: documents, pages that were sent, couriers and counts of series come in, the
/// report goes out, to pages and to the API. It must never decide what a fault is.
@NullMarked
package tocsin.server.lint;

import org.jspecify.annotations.NullMarked;
