/// What is wrong with who is paged and with what watches, before anybody needs it: the documents
/// and what is known of contact methods and of monitors come in, findings go out, each with a
/// moment and the way that leads to it. It must never know how a page is drawn nor read a clock.
@NullMarked
package tocsin.response.lint;

import org.jspecify.annotations.NullMarked;
