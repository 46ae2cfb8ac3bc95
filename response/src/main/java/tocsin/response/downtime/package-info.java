/// When monitors keep quiet on purpose: downtimes, a monitor, the tags of one of its groups and an
/// instant come in; whether it is covered, until when and why goes out, and what is told at the
/// end. Evaluation goes on all the while. It must never know how a state was decided or who is
/// told. The rules stand in `docs/downtimes.md`.
@NullMarked
package tocsin.response.downtime;

import org.jspecify.annotations.NullMarked;
