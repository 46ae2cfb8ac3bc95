/// What keeps a monitor from saying too much by itself: too many words in an hour, states that
/// change to and fro, a parent that is the cause, a pipe that is dead; and when something is said
/// again. Settings, what happened before and an instant come in, whether it is said and why goes
/// out. It must never know how a state was decided or who is told. The rules stand in
/// `docs/quiet.md`.
@NullMarked
package tocsin.response.quiet;

import org.jspecify.annotations.NullMarked;
