/// Samples as they are kept come in, and out goes at once what somebody waits for: samples of
/// watched series that lie outside what is calm for them, and word that there are new names. It
/// must never know what a monitor is, and never make whoever brings samples wait.
@NullMarked
package tocsin.metrics.tap;

import org.jspecify.annotations.NullMarked;
