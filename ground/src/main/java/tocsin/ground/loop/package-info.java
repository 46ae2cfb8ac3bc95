/// One writer: inputs come in, are decided one by one, and the facts of a whole batch go out in one
/// commit before anybody is answered. It must never know what an input or a fact means, and reads a
/// clock only through the door it was given.
@NullMarked
package tocsin.ground.loop;

import org.jspecify.annotations.NullMarked;
