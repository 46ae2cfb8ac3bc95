/// Recorded scenarios: a folder with a scenario comes in, the documents that set it up, its metric
/// lines and what people did go out, for the demo and for the player of recorded cases. It must
/// never know how they are played.
@NullMarked
package tocsin.server.demo;

import org.jspecify.annotations.NullMarked;
