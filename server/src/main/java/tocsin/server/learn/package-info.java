/// Learn: reviews, their frozen graphs and their Markdown, and what many incidents have in common.
/// Views come in, HTML goes out; posted forms come in, edits for the desk go out. It counts and
/// compares what views hold, and must never compute a fact of a review.
@NullMarked
package tocsin.server.learn;

import org.jspecify.annotations.NullMarked;
