/// Passwords, sessions, keys: secrets come in and only their hashes are kept. It must never hand a
/// secret out twice, and nothing here is a fact of the journal.
@NullMarked
package tocsin.server.secret;

import org.jspecify.annotations.NullMarked;
