/// Learning: the facts of an incident and the samples around it come in, a drafted review goes out
/// with its numbers computed, sourced and frozen, and people's words and action items are folded
/// into it. It must never know a language model, a template or who may read it.
@NullMarked
package tocsin.response.review;

import org.jspecify.annotations.NullMarked;
