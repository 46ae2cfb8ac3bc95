/// The words every room of the response shares: ids, who acted, how bad, how urgent, and what a
/// fact is. Nothing comes in and nothing goes out; it must never know a rule.
@NullMarked
package tocsin.response.words;

import org.jspecify.annotations.NullMarked;
