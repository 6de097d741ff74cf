/** Joins the machine to a network through NetworkManager; what does not reach the portal within 60 s is taken back. */
@NullMarked
package ua.vikno.technician.network;

import org.jspecify.annotations.NullMarked;
