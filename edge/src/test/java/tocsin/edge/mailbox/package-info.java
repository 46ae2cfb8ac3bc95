/// Tests of alerts that come by mail.
@NullMarked
package tocsin.edge.mailbox;

import org.jspecify.annotations.NullMarked;
