/// Slack: pages through incoming webhooks and as an app; presses, commands and mentions back.
/// Deliveries and calls that the app is to make come in, and what Slack posts; calls of the Web API
/// and orders of people go out. It must never decide to try again, nor who somebody is.
@NullMarked
package tocsin.edge.slack;

import org.jspecify.annotations.NullMarked;
