/// When which monitor has to be judged: samples come in as they are kept, and out goes what the
/// judgements of `response.monitor` say, at the tick or before it where the tick can only say the
/// same. It must never decide whether something is wrong, nor know what follows from it.
@NullMarked
package tocsin.server.lane;

import org.jspecify.annotations.NullMarked;
