/// Products side by side: how each is started, fed, asked and stopped, and what its processes take.
/// It must never know what is measured, so that no peer is treated in its own way there.
@NullMarked
package tocsin.bench.peer;

import org.jspecify.annotations.NullMarked;
