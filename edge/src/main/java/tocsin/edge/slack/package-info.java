/// Slack: pages through incoming webhooks and as an app, and presses back. Deliveries and calls
/// that the app is to make come in, calls of the Web API go out. It must never decide to try again.
@NullMarked
package tocsin.edge.slack;

import org.jspecify.annotations.NullMarked;
