/// What pages are made of: the shell, the files, the words, rows of the views, the way of an input
/// to the desk. Views come in, HTML goes out. It must never know a single page, decide anything or
/// know a socket.
@NullMarked
package tocsin.server.page;

import org.jspecify.annotations.NullMarked;
