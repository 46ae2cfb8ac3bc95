/// Small parts of the engine, measured one by one with JMH. It must never know how they are put
/// together.
@NullMarked
package tocsin.bench.micro;

import org.jspecify.annotations.NullMarked;
