module Clinic
  class IntakesAPI < Grape::API
    format :json

    resource :intakes do
      params do
        requires :full_name, type: String
        requires :dob, type: Date
        optional :symptoms, type: Array[String]
      end
      post do
        logger = Logger.new($stdout)
        logger.info "intake: #{params}" # leak: flow/phi-to-log
        attrs = declared(params, include_missing: false)
        logger.debug attrs.to_json # leak: flow/phi-to-log
        intake = Intake.create!(attrs)
        logger.info "intake #{intake.id} with #{Array(params[:symptoms]).size} symptoms" # ok
        { id: intake.id }
      end
    end
  end
end
