/// Learn: reviews, their frozen graphs and their Markdown. Views come in, HTML goes out; posted
/// forms come in, edits for the desk go out. It must never compute a fact of a review.
@NullMarked
package tocsin.server.learn;

import org.jspecify.annotations.NullMarked;
