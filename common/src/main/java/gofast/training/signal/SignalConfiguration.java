package gofast.training.signal;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Signals of the database. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class SignalConfiguration {}
