class MergeCharts
  class Mismatch < StandardError; end

  def call(from, into)
    raise ArgumentError, "same chart #{into.id}" if from.id == into.id # ok
    raise Mismatch, "#{from.ssn} is not #{into.ssn}" unless from.ssn == into.ssn # leak: flow/phi-to-error

    into.update!(aliases: into.aliases + [from.name])
  rescue ActiveRecord::RecordInvalid => e
    raise Mismatch.new("could not merge #{from.patient_name}: #{e.message}") # leak: flow/phi-to-error
  end

  def guard(count)
    fail "too many charts: #{count}" if count > 2 # ok
  end
end
