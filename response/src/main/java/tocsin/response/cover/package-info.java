/// Shifts that people ask each other to take: who asked whom for what, and what became of it. Comes
/// in: facts about such requests. Goes out: the requests as they stand, and the overrides that an
/// accepted one becomes. It must never know what an incident or a page is.
@NullMarked
package tocsin.response.cover;

import org.jspecify.annotations.NullMarked;
