/// The ordered list of facts: drafts come in with the position the writer expects, numbered entries
/// go out in order, and the views that pages read change in the same commit. It must never know
/// what a fact means.
@NullMarked
package tocsin.ground.journal;

import org.jspecify.annotations.NullMarked;
