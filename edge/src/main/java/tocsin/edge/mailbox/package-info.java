/// Alerts that come by mail: an SMTP listener takes what is sent to the integration key of a
/// service, and reads from its subject what is wrong or over. It must never send mail, nor know who
/// is paged.
@NullMarked
package tocsin.edge.mailbox;

import org.jspecify.annotations.NullMarked;
