/// Opsgenie's Alert API as senders of alerts use it: create, close, acknowledge and reword by alias
/// come in, triggers, resolves and rewordings go out. It must never know who is paged.
@NullMarked
package tocsin.edge.opsgenie;

import org.jspecify.annotations.NullMarked;
