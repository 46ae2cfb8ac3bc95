/// `/api/v1`: requests with a key come in, JSON goes out; everything pages can do, programs can do
/// here. One table of endpoints both answers and describes itself. It must never decide anything.
@NullMarked
package tocsin.server.api;

import org.jspecify.annotations.NullMarked;
