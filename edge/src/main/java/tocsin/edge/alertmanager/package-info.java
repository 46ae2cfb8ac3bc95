/// Alertmanager's webhook: groups of alerts come in, a trigger or a resolve for each alert goes
/// out. It must never know who is paged.
@NullMarked
package tocsin.edge.alertmanager;

import org.jspecify.annotations.NullMarked;
