/// JSON in and out: values and records come in, text goes out, and the other way round. This room
/// fixes how times, durations, absent values and sealed choices look in JSON, once for facts, APIs
/// and views. It must never know what any record means.
@NullMarked
package tocsin.ground.json;

import org.jspecify.annotations.NullMarked;
