/// Set-up: keys and settings. Posted forms come in, HTML goes out. It must never keep a secret in a
/// page longer than the one answer that shows it.
@NullMarked
package tocsin.server.setup;

import org.jspecify.annotations.NullMarked;
