/// What was changed, and which change most likely broke things: deploys, flags and settings come
/// in, a ranking with reasons for and against goes out. It must never know a sample or an incident;
/// what they show arrives as [tocsin.response.change.Evidence].
@NullMarked
package tocsin.response.change;

import org.jspecify.annotations.NullMarked;
