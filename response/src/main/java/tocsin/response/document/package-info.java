/// Everything that was configured, as documents with revisions: a save or a removal comes in, the
/// fact and the history go out; undo is a save of an older body. It must never know what a document
/// says.
@NullMarked
package tocsin.response.document;

import org.jspecify.annotations.NullMarked;
