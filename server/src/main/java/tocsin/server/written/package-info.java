/// Monitors that stand in files: text comes in, monitors with their cases go out, and what differs
/// from those of a server. It must never know a server, a key or a terminal.
@NullMarked
package tocsin.server.written;

import org.jspecify.annotations.NullMarked;
