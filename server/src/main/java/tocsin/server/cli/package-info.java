/// The command line: words come in, a running process goes out. It must never hold a rule.
@NullMarked
package tocsin.server.cli;

import org.jspecify.annotations.NullMarked;
