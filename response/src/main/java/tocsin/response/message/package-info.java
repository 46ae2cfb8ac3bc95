/// What a monitor says: a template that a person wrote and one change of state come in, the text
/// for this change goes out, with the title and the handles it tells. It must never know how a
/// state was decided, whom a handle reaches, or how words travel. The rules stand in
/// `docs/messages.md`.
@NullMarked
package tocsin.response.message;

import org.jspecify.annotations.NullMarked;
