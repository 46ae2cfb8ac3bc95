/// Slack: pages through incoming webhooks and as an app, whose messages change as the incident
/// does; presses, commands and forms back. Deliveries and what the app is to do come in, calls of
/// the Web API go out. It must never decide to try again.
@NullMarked
package tocsin.edge.slack;

import org.jspecify.annotations.NullMarked;
