/// The doors of PagerDuty: requests in its form come in, inputs for the desk and its answers go
/// out; entries of the journal come in, events of its webhooks go out. It must never know what
/// becomes of an input, or when and by whom a webhook is sent.
@NullMarked
package tocsin.edge.pagerduty;

import org.jspecify.annotations.NullMarked;
