/// Pages as mail: a delivery comes in, an SMTP server gets a message, its answer goes out as an
/// outcome. It must never decide to try again.
@NullMarked
package tocsin.edge.mail;

import org.jspecify.annotations.NullMarked;
