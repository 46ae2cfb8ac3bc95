/// The index of names: names and references of series come in, and out go the references that fit a
/// glob or tests of tags, the nodes of the tree that dotted names make, and the tags that are
/// there; a file keeps the names. It must never know a sample or where samples lie.
@NullMarked
package tocsin.metrics.index;

import org.jspecify.annotations.NullMarked;
