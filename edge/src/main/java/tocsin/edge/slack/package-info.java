/// Pages through an incoming webhook of Slack: a delivery comes in, blocks go out. It must never
/// decide to try again.
@NullMarked
package tocsin.edge.slack;

import org.jspecify.annotations.NullMarked;
