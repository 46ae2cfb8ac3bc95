/// Exports of other on-call systems: files come in, lists of objects go out; what became of them
/// comes in, a report goes out. It must never know which system it is.
@NullMarked
package tocsin.server.moving;

import org.jspecify.annotations.NullMarked;
