mask = ->(text) { text.to_s.gsub(/./, "*") }
show = ->(patient) { puts "#{patient.last_name} #{patient.phone}" } # leak: flow/phi-to-log
count = proc { |patients| puts patients.length } # ok

patients = Patient.where(active: true)
patients.each(&show)
count.call(patients)
patients.filter_map { |x| x.email if x.opted_in? }.then { |emails| $stdout.puts emails } # leak: flow/phi-to-log
puts patients.map(&:id).inspect # ok
patients.tap { |all| warn "#{all.size} rows" } # ok
