package surgery

import (
	"log"
	"sync"
	"time"
)

type Booking struct {
	PatientName string
	Room        string
	Minutes     int
}

func Run(bookings <-chan Booking) {
	var wg sync.WaitGroup
	for b := range bookings {
		wg.Add(1)
		go func(b Booking) {
			defer wg.Done()
			start := time.Now()
			defer func() {
				log.Printf("room %s took %s", b.Room, time.Since(start)) // ok
			}()
			describe := func() string { return b.PatientName + " in " + b.Room }
			log.Print(describe()) // leak
		}(b)
	}
	wg.Wait()
}
