/// What changed, as it changes: topics come in from the loop, numbered events go out to every open
/// browser. It must never carry what changed, only that it did.
@NullMarked
package tocsin.server.live;

import org.jspecify.annotations.NullMarked;
