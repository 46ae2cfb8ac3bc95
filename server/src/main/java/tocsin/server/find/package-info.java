/// Find: everything that has a name, for the search that opens with Ctrl-K. Words come in, names
/// and addresses go out. It must never show what its reader may not open.
@NullMarked
package tocsin.server.find;

import org.jspecify.annotations.NullMarked;
